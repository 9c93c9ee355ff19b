import * as files from '../../../../data/gcm/bundle.generated.ts';
import { report } from '../../../../data/gcm/report.generated.ts';
import { type Compact, loadCompact } from './compact.ts';

/** The Regional Review of the GCM in the UNECE region, 2020, as it comes with the product. The data is part of the bundle: no file is read. */
export function loadBuiltIn(): Compact {
  return loadCompact({
    pack: () => JSON.parse(files.pack),
    objectives: () => JSON.parse(files.objectives),
    recommendations: () => JSON.parse(files.recommendations),
    practices: () => JSON.parse(files.practices),
    countries: () => JSON.parse(files.countries),
    topics: () => JSON.parse(files.topics),
    report,
  });
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DraftFormat } from '../../../server/src/core/draft/chunks.ts';
import type { OutlineEntry } from '../../../server/src/core/features/outline.ts';
import { service } from '../../support/service.ts';

/** The outline of a draft as lines with indents, places as their words. */
function outlineOf(text: string, format: DraftFormat = 'markdown'): readonly string[] {
  const summary = service.summarize(service.read(text, format), ({ start, end }) => text.slice(start, end));
  const lines = (entries: readonly OutlineEntry<string>[], indent: string): string[] =>
    entries.flatMap(({ name, place, last, kind, entries: below }) => [
      `${indent}${kind === 'heading' ? '#' : '-'} ${name}${name === place ? '' : ` ⟨${place}⟩`}${last === place ? '' : ` … ${last}`}`,
      ...lines(below, `${indent}  `),
    ]);
  return lines(service.outline(summary), '');
}

describe('the outline', () => {
  it('has citations under their headings, and no heading without any', () =>
    assert.deepEqual(
      outlineOf(
        '# Report\n\nGCM Objective 1.\n\n## Health\n\nObjectives 2 and\n3.\n\n## Empty\n\nNothing.\n\n### Deep\n\nObjective 4.\n\n# Work *now*\n\nWords.\n\n# End\n\nObjective 6, Objective 7.\n',
      ),
      [
        '# Report … Objective 4',
        '  - GCM Objective 1',
        '  # Health … Objectives 2 and\n3',
        '    - Objectives 2 and 3 ⟨Objectives 2 and\n3⟩',
        '  # Empty … Objective 4',
        '    # Deep … Objective 4',
        '      - Objective 4',
        '# End … Objective 7',
        '  - Objective 6',
        '  - Objective 7',
      ],
    ));
  it('lists what stands before the first heading at the top, and a heading’s own citation in it', () =>
    assert.deepEqual(outlineOf('GCM Objective 1.\n\nObjective 7: what we did\n===\n\nObjective 8.\n'), [
      '- GCM Objective 1',
      '# Objective 7: what we did … Objective 8',
      '  - Objective 7',
      '  - Objective 8',
    ]));
  it('reads the headings of LaTeX', () =>
    assert.deepEqual(outlineOf('\\section{Health \\& care}\n\n\\subsection{Now}\nSee GCM Objective~15.\n', 'latex'), [
      '# Health & care ⟨Health \\& care⟩ … GCM Objective~15',
      '  # Now … GCM Objective~15',
      '    - GCM Objective~15',
    ]));
  it('is a list in plain text', () =>
    assert.deepEqual(outlineOf('# 1. Health\n\nGCM Objective 15.\n\nObjective 7.\n', 'plaintext'), [
      '- GCM Objective 15',
      '- Objective 7',
    ]));
  it('is empty without citations', () => assert.deepEqual(outlineOf('# Health\n\nWords.\n'), []));
  it('takes no comment in code for a heading', () =>
    assert.deepEqual(outlineOf('# Health\n\n```sh\n# comment\n```\n\nGCM Objective 15.\n'), [
      '# Health … GCM Objective 15',
      '  - GCM Objective 15',
    ]));
  it('tells what is cited', () => {
    const draft = service.read('GCM Objectives 14 and 15', 'plaintext');
    const [entry] = service.outline(service.summarize(draft, (span) => span));
    assert.equal(
      entry?.detail,
      service.compact.objectives
        .filter(({ number }) => number === 14 || number === 15)
        .map(({ shortTitle }) => shortTitle)
        .join(' · '),
    );
  });
});

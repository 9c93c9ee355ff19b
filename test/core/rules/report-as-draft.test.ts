/** The report itself is the best clean draft: whatever it says of an initiative is right. */
import { describe, it } from 'node:test';
import { quotesOf } from '../../../server/src/core/knowledge/compact.ts';
import { checkNoFinding } from '../../support/findings.ts';
import { rareMarkers } from '../../support/marked-draft.ts';
import { compact } from '../../support/service.ts';

const codes = ['practice-country', 'practice-objective', 'practice-figure'];
const options = { codes, markers: rareMarkers };

describe('what the report says of practices is right', () => {
  for (const { number, title, review } of compact.objectives) {
    it(`under Objective ${number}, paragraph by paragraph`, () => {
      const paragraphs = review.map(({ text }) => text);
      checkNoFinding(`## Objective ${number}: ${title}\n\n${paragraphs.join('\n\n')}\n`, options);
      checkNoFinding(`\\section{Objective ${number}}\n\n${paragraphs.join('\n\n')}\n`, { ...options, format: 'latex' });
      for (const text of paragraphs) checkNoFinding(`Under Objective ${number}: ${text}`, options);
    });
  }
  it('practice by practice', () => {
    for (const practice of compact.practices) {
      for (const { text, section } of quotesOf(practice)) {
        checkNoFinding(text, { ...options, format: 'plaintext' });
        const listed = practice.objectives.length > 0 && !section.startsWith('Objective') ? practice.objectives : [];
        for (const number of listed) checkNoFinding(`## Objective ${number}\n\n${text}\n`, options);
      }
    }
  });
});

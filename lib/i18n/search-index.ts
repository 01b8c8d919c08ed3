import { causeIds } from '../causes/ids.ts';
import { checks } from '../checks/index.ts';
import { clientMessages } from '../explain/client-messages.ts';
import { caseIds, commandIds, questionIds } from '../explain/ids.ts';
import type { Entry } from '../explain/search.ts';
import { pathFaults } from '../paths/rule-ids.ts';
import type { Explanation } from './explain.ts';
import type { Explanations } from './explanations.ts';
import type { KnowledgeTexts } from './knowledge.ts';
import type { RulesById } from './rules.ts';
import type { Messages } from './types.ts';

/** Everything in one language that a search can find. Clients' messages are found under their cause. */
export function searchIndex(
  messages: Messages,
  explanations: Explanations,
  knowledge: KnowledgeTexts,
  rules: RulesById,
): readonly Entry[] {
  const { cases, questions, commands } = knowledge;
  return [
    ...causeIds.map((id): Entry => {
      const said = clientMessages[id].map(({ client, text }) => `${client} ${text}`);
      const { lede } = explanations.causes[id];
      return {
        kind: 'cause',
        id,
        title: messages.causes[id].name,
        lede,
        body: [...bodyOf(explanations.causes[id]), ...said].join(' '),
      };
    }),
    ...caseIds.map((id): Entry => {
      const { title, lede, signs, why, fix } = cases[id];
      return { kind: 'case', id, title, lede, body: [...signs, ...why, ...fix].join(' ') };
    }),
    ...questionIds.map((id): Entry => {
      const { question, answer } = questions[id];
      return { kind: 'question', id, title: question, lede: answer[0] ?? '', body: answer.join(' ') };
    }),
    ...commandIds.map((id): Entry => {
      const { title, text } = commands[id];
      return { kind: 'command', id, title, lede: text[0] ?? '', body: text.join(' ') };
    }),
    ...checks.map(({ id }): Entry => {
      const explanation = explanations.checks[id];
      return {
        kind: 'check',
        id,
        title: messages.checks[id].title,
        lede: explanation.lede,
        body: bodyOf(explanation).join(' '),
      };
    }),
    ...pathFaults.map((id): Entry => {
      const { title, says, clients, mend, fine = '' } = rules[id];
      return { kind: 'rule', id, title, lede: says, body: [clients, mend, fine].join(' ') };
    }),
  ];
}

function bodyOf({ whatHappens, whyRefused, whoIsAffected }: Explanation): readonly string[] {
  return [...whatHappens, ...whyRefused, ...whoIsAffected];
}

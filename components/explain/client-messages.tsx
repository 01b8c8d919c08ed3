import type { ClientMessage } from '../../lib/explain/client-messages.ts';
import type { KnowledgeTexts } from '../../lib/i18n/knowledge.ts';

interface ClientMessagesProps {
  readonly messages: readonly ClientMessage[];
  readonly words: KnowledgeTexts['messages'];
}

/** Clients' own words, verbatim and in English in every language. */
export function ClientMessages({ messages, words }: ClientMessagesProps) {
  return (
    <div className="mt-4 overflow-x-auto rounded-xl border border-line bg-surface">
      <table className="w-full text-table">
        <caption className="px-4 pt-3 text-left text-meta text-text-2">
          <span className="font-medium text-text">{words.heading}</span>
          <span className="block">{words.text}</span>
        </caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{words.client}</th>
            <th scope="col">{words.message}</th>
          </tr>
        </thead>
        <tbody>
          {messages.map(({ client, text }) => (
            <tr key={`${client} ${text}`} className="border-t border-line first:border-t-0">
              <th scope="row" className="px-4 py-2.5 text-left align-top font-medium">
                {client}
              </th>
              <td className="px-4 py-2.5 align-top">
                <code lang="en" className="wrap-anywhere">
                  {text}
                </code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { type CauseId, causeGroups, type GroupId, groupIds } from '../../lib/causes/ids.ts';
import type { Messages } from '../../lib/i18n/index.ts';
import { groupName } from '../../lib/i18n/report-words.ts';
import { labTarget } from '../../lib/lab/lab-target.ts';
import type { LabServer } from '../../lib/lab/schema.ts';
import { Icon } from '../ui/icon.tsx';

/** The running lab's servers by group of causes, sound ones last; each link starts a check. */
export function LabList({
  servers,
  messages,
}: {
  readonly servers: readonly LabServer[];
  readonly messages: Messages;
}) {
  const words = messages.site.home;
  const groups = [
    ...groupIds.map((id) => ({
      name: groupName(messages, id),
      servers: servers.filter(({ primary }) => groupOf(primary) === id).toSorted(byPlainness(id)),
    })),
    {
      name: words.labSound,
      servers: servers.filter(({ primary }) => primary === null).toSorted(byPlainness(null)),
    },
  ].filter((group) => group.servers.length > 0);
  return (
    <section className="mt-10" aria-labelledby="lab">
      <h2 id="lab" className="text-meta font-medium text-text-2">
        {words.labRunning}
      </h2>
      <div className="mt-2 divide-y divide-line border-y border-line">
        {groups.map((group) => (
          <div key={group.name} className="grid gap-x-6 py-2 wide:grid-cols-[176px_minmax(0,1fr)]">
            <h3 className="px-1.5 pt-1.5 text-meta font-normal text-text-3 wide:px-0">{group.name}</h3>
            <div>
              <LabLinks servers={group.servers.slice(0, 1)} language={messages.language} />
              {group.servers.length > 1 ? (
                <details>
                  <summary className="inline-flex min-h-7 items-center gap-1.5 rounded-s px-1.5 text-meta text-text-2 hover:text-text">
                    <Icon name="chevron" className="fold-mark size-3.5 text-text-3" />
                    {words.labMore(group.servers.length - 1)}
                  </summary>
                  <LabLinks servers={group.servers.slice(1)} language={messages.language} />
                </details>
              ) : null}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

interface LabLinksProps {
  readonly servers: readonly LabServer[];
  readonly language: Messages['language'];
}

function LabLinks({ servers, language }: LabLinksProps) {
  return (
    <ul>
      {servers.map((server) => (
        <li key={server.id}>
          <a
            href={`/${language}/check?${new URLSearchParams({ target: labTarget(server) })}`}
            className="grid grid-cols-[minmax(0,1fr)_16px] items-center gap-x-4 rounded-s px-1.5 py-1.5 text-table text-text no-underline hover:bg-hover"
          >
            <span>
              {server.title[language]}
              <code className="block text-label text-text-3">{labTarget(server)}</code>
            </span>
            <Icon name="chevron" className="size-4 text-text-3" />
          </a>
        </li>
      ))}
    </ul>
  );
}

/** The plainest example leads: the group's first cause, then the shortest name. */
function byPlainness(group: GroupId | null): (one: LabServer, other: LabServer) => number {
  const order: readonly (CauseId | null)[] = group === null ? [] : causeGroups[group];
  return (one, other) =>
    order.indexOf(one.primary) - order.indexOf(other.primary) || one.id.length - other.id.length;
}

function groupOf(primary: CauseId | null): GroupId | null {
  if (primary === null) return null;
  return groupIds.find((id) => (causeGroups[id] as readonly CauseId[]).includes(primary)) ?? null;
}

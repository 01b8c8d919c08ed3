/** Where the browser that made a report keeps its token, which deletes the report and writes its notes. */
export function deleteTokenKey(id: string): string {
  return `certwhy-delete-${id}`;
}

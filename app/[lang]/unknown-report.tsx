import { PageError } from '../../components/ui/page-error.tsx';
import { pageMessages } from './language.ts';

export async function UnknownReport() {
  const { language, site } = await pageMessages();
  return <PageError text={site.errors.unknownReport} home={`/${language}`} homeLabel={site.errors.home} />;
}

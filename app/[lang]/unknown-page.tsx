import { PageError } from '../../components/ui/page-error.tsx';
import { pageMessages } from './language.ts';

export async function UnknownPage() {
  const { language, site } = await pageMessages();
  return <PageError text={site.errors.notFound} home={`/${language}`} homeLabel={site.errors.home} />;
}

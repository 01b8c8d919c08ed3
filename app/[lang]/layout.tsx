import '../globals.css';
import { GeistMono } from 'geist/font/mono';
import { GeistSans } from 'geist/font/sans';
import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import { SiteFrame } from '../../components/ui/site-frame.tsx';
import { pageMessages } from './language.ts';

/** Every page carries its own CSP nonce, so none can be made ahead of its request. */
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#13161c' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const { site } = await pageMessages();
  return {
    title: { default: site.name, template: `%s · ${site.name}` },
    description: site.description,
    icons: { icon: { url: '/icon.svg', type: 'image/svg+xml' } },
    // Host names and numbers are no telephone numbers.
    formatDetection: { telephone: false, address: false, email: false },
  };
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  const { language, site } = await pageMessages();
  return (
    <html lang={language} className={`${GeistSans.variable} ${GeistMono.variable}`}>
      <body>
        <SiteFrame language={language} site={site}>
          {children}
        </SiteFrame>
      </body>
    </html>
  );
}

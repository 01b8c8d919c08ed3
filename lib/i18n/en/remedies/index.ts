import type { RemedyTexts } from '../../remedies.ts';
import { alpine } from './alpine.ts';
import { apache } from './apache.ts';
import { chrome } from './chrome.ts';
import { clientCertificate } from './client-certificate.ts';
import { clock } from './clock.ts';
import { curl } from './curl.ts';
import { debian } from './debian.ts';
import { docker } from './docker.ts';
import { firefox } from './firefox.ts';
import { git } from './git.ts';
import { java } from './java.ts';
import { macos } from './macos.ts';
import { networkTeam } from './network-team.ts';
import { nginx } from './nginx.ts';
import { nodejs } from './nodejs.ts';
import { portOpen } from './port-open.ts';
import { proxySettings } from './proxy-settings.ts';
import { python } from './python.ts';
import { rhel } from './rhel.ts';
import { tlsRelay } from './tls-relay.ts';
import { warnings } from './warnings.ts';
import { windows } from './windows.ts';

export const remedies: RemedyTexts = {
  places: {
    server: 'On the server',
    client: 'On the machine that fails',
    anywhere: 'On any machine',
  },
  seen: 'Certwhy saw',
  message: 'Message',
  notAFix: 'Not a fix',
  warnings,
  of: {
    alpine,
    apache,
    chrome,
    'client-certificate': clientCertificate,
    clock,
    curl,
    debian,
    docker,
    firefox,
    git,
    java,
    macos,
    'network-team': networkTeam,
    nginx,
    nodejs,
    'port-open': portOpen,
    'proxy-settings': proxySettings,
    python,
    rhel,
    'tls-relay': tlsRelay,
    windows,
  },
};

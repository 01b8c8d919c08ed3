import type { GuideTexts } from '../../guide.ts';
import { certificate } from './certificate.ts';
import { client } from './client.ts';
import { confirm } from './confirm.ts';
import { error } from './error.ts';
import { frame } from './frame.ts';
import { network } from './network.ts';
import { server } from './server.ts';

export const guide: GuideTexts = {
  frame,
  steps: { error, certificate, server, network, client, confirm },
};

/**
 * Names under which inspecting proxies, antivirus programs and debugging proxies issue certificates.
 * A name is a resemblance, never a proof: it makes interception suspected, not found.
 */
export const inspectionProducts: readonly { readonly product: string; readonly pattern: RegExp }[] = [
  { product: 'Zscaler', pattern: /zscaler/i },
  { product: 'Netskope', pattern: /netskope|goskope/i },
  { product: 'Fortinet FortiGate', pattern: /forti(net|gate|guard|sase)|\bFGT\w+|\bFG[\dT]\w{8,}/i },
  { product: 'Palo Alto Networks', pattern: /palo ?alto|prisma access|globalprotect/i },
  { product: 'Sophos', pattern: /sophos/i },
  { product: 'Cisco Umbrella', pattern: /cisco umbrella|opendns/i },
  { product: 'Blue Coat / Symantec', pattern: /blue ?coat|proxysg|symantec (web|cloud)/i },
  { product: 'Forcepoint', pattern: /forcepoint|websense/i },
  { product: 'Skyhigh / McAfee Web Gateway', pattern: /skyhigh|mcafee web gateway|webwasher/i },
  { product: 'Check Point', pattern: /check ?point/i },
  { product: 'WatchGuard', pattern: /watchguard|fireware/i },
  { product: 'Barracuda', pattern: /barracuda/i },
  { product: 'SonicWall', pattern: /sonicwall/i },
  { product: 'Squid', pattern: /\bsquid\b/i },
  { product: 'mitmproxy', pattern: /mitmproxy/i },
  { product: 'Charles', pattern: /charles proxy/i },
  { product: 'Fiddler', pattern: /fiddler|DO_NOT_TRUST/i },
  { product: 'Burp Suite', pattern: /portswigger|\bburp\b/i },
  { product: 'Kaspersky', pattern: /kaspersky/i },
  { product: 'Avast / AVG', pattern: /\bavast\b|\bavg\b (technologies|web)/i },
  { product: 'ESET', pattern: /\beset\b/i },
  { product: 'Bitdefender', pattern: /bitdefender/i },
  { product: 'Norton', pattern: /norton (web|internet|360)|nortonlifelock/i },
  { product: 'Dr.Web', pattern: /dr\.? ?web/i },
  { product: 'AdGuard', pattern: /adguard/i },
  {
    product: 'Cloudflare Gateway',
    pattern: /gateway ca - cloudflare|cloudflare (managed )?g(ateway)? ?(managed )?ca/i,
  },
  { product: 'iboss', pattern: /\biboss\b/i },
  { product: 'Lightspeed', pattern: /lightspeed (systems|rocket|relay)/i },
  { product: 'Untangle', pattern: /untangle/i },
  { product: 'pfSense / OPNsense', pattern: /pfsense|opnsense/i },
];

import { curl, isWeb, retry, shellWord } from '../i18n/commands.ts';
import { file, shell } from './code.ts';
import { defineRemedy, type RemedyCode, type RemedyContext } from './define.ts';

/** Stands for the proxy's own address (RFC 2606 §3). */
const proxyHost = 'proxy.example.com';
const proxyPort = 8080;
const proxy = `http://${proxyHost}:${proxyPort}`;

export const proxySettings = defineRemedy({
  id: 'proxy-settings',
  kind: 'network',
  causes: ['network-blocked', 'interception', 'handshake-refused'],
  warnings: [],
  steps: (context) => {
    const host = shellWord(context.host);
    return [
      { id: 'look', code: [shell('client', 'env | grep -i _proxy'), ...bothWays(context)] },
      {
        id: 'environment',
        code: [
          shell('client', `export HTTPS_PROXY=${proxy}`, `export NO_PROXY=localhost,127.0.0.1,${host}`),
          shell(
            { system: 'PowerShell' },
            `$env:HTTPS_PROXY = "${proxy}"`,
            `$env:NO_PROXY = "localhost,127.0.0.1,${context.host}"`,
          ),
        ],
      },
      {
        id: 'git',
        code: [
          shell('client', "git config --get-regexp 'http.*proxy'", `git config --global http.proxy ${proxy}`),
        ],
      },
      {
        id: 'npm',
        code: [
          shell(
            'client',
            'npm config get https-proxy',
            `npm config set https-proxy ${proxy}`,
            `npm config set noproxy localhost,${host}`,
          ),
        ],
      },
      { id: 'pip', code: [shell('client', `python3 -m pip config set global.proxy ${proxy}`)] },
      {
        id: 'java',
        code: [
          shell(
            'client',
            `java -Dhttps.proxyHost=${proxyHost} -Dhttps.proxyPort=${proxyPort} -Dhttp.nonProxyHosts=${shellWord(`localhost|${context.host}`)} -jar app.jar`,
          ),
        ],
      },
      { id: 'docker', code: [dockerDaemon(context), shell('client', 'sudo systemctl restart docker')] },
      {
        id: 'windows',
        code: [
          shell(
            { system: 'Windows' },
            'netsh winhttp show proxy',
            `netsh winhttp set proxy proxy-server="${proxyHost}:${proxyPort}" bypass-list="${context.host}"`,
          ),
        ],
      },
      {
        id: 'macos',
        code: [
          shell(
            { system: 'macOS' },
            'scutil --proxy',
            `sudo networksetup -setsecurewebproxy Wi-Fi ${proxyHost} ${proxyPort}`,
            `sudo networksetup -setproxybypassdomains Wi-Fi localhost ${host}`,
          ),
        ],
      },
      { id: 'check', code: [shell('client', ...retry(context))] },
      {
        id: 'undo',
        code: [
          shell(
            'client',
            'unset HTTPS_PROXY NO_PROXY',
            'git config --global --unset http.proxy',
            'npm config delete https-proxy noproxy',
            'python3 -m pip config unset global.proxy',
          ),
          shell({ system: 'Windows' }, 'netsh winhttp reset proxy'),
          shell({ system: 'macOS' }, 'sudo networksetup -setsecurewebproxystate Wi-Fi off'),
        ],
      },
    ];
  },
});

/** The same request past the proxy and through it: curl is the only client that says it in one line. */
function bothWays(context: RemedyContext): readonly RemedyCode[] {
  if (!isWeb(context)) return [];
  return [shell('client', curl(context, "-vI --noproxy '*'"), curl(context, `-vI --proxy ${proxy}`))];
}

function dockerDaemon(context: RemedyContext): RemedyCode {
  return file(
    '/etc/docker/daemon.json',
    '  {',
    '+   "proxies": {',
    `+     "https-proxy": "${proxy}",`,
    `+     "no-proxy": "localhost,127.0.0.1,${context.host}"`,
    '+   }',
    '  }',
  );
}

import type { TextOf } from '../../remedies.ts';

export const proxySettings: TextOf<'proxy-settings'> = {
  name: 'Proxy settings',
  gist: 'See which proxy a program uses; set it, or leave one server out: curl, git, npm, pip, Java, Docker, Windows, macOS',
  steps: {
    look: {
      title: 'See whether a proxy is in use, and which way works',
      text: 'The first command prints what is set in the environment; most programs of the command line follow it. Then try the same request past the proxy and through it: the one that works tells you what to set. `proxy.example.com:8080` stands for your own proxy.',
    },
    environment: {
      title: 'Environment: curl, git, Python, Go and many others',
      text: '`NO_PROXY` lists the hosts that are reached directly. The value of `HTTPS_PROXY` itself begins with `http://` as a rule: that is how the proxy is spoken to. Services started by systemd don’t see your shell’s environment; theirs goes into `Environment=` of the unit.',
    },
    git: {
      title: 'git',
      text: 'The first command shows what is set now. git’s own setting wins over the environment.',
    },
    npm: { title: 'npm', text: 'npm’s own setting wins over the environment; it stands in `~/.npmrc`.' },
    pip: { title: 'pip', text: 'Without it pip follows the environment.' },
    java: {
      title: 'Java',
      text: 'Java does not read the environment. `nonProxyHosts` separates hosts by `|` and holds for HTTPS too.',
    },
    docker: {
      title: 'Docker',
      text: 'For what the daemon itself fetches: images. Containers get the variables of the environment from `~/.docker/config.json`, at `proxies`.',
    },
    windows: {
      title: 'Windows',
      text: 'Services and many programs use WinHTTP, which this sets (as an administrator). Browsers use the one in Settings › Network & internet › Proxy.',
    },
    macos: {
      title: 'macOS',
      text: 'The name of the network service (`Wi-Fi`) is listed by `networksetup -listallnetworkservices`. `-setproxybypassdomains` replaces the whole list: name all hosts.',
    },
    check: { title: 'Check', text: 'In the same terminal, run what failed before, such as this.' },
    undo: {
      title: 'The way back',
      text: 'Takes the settings out again; in `/etc/docker/daemon.json` remove the lines that were added, and restart Docker.',
    },
  },
};

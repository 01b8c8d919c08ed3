/** What the program tells its caller; `usage` and `software` are sysexits' numbers. */
export const exitCode = { sound: 0, found: 1, notLooked: 2, usage: 64, software: 70 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];

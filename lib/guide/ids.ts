/** The documented steps of troubleshooting, in the documented order. They stand in URLs and never change. */
export const stepIds = ['error', 'certificate', 'server', 'network', 'client', 'confirm'] as const;
export type StepId = (typeof stepIds)[number];

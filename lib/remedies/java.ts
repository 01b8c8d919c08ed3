import { trustAndSoftware } from './cause-sets.ts';
import { shell } from './code.ts';
import { defineRemedy } from './define.ts';

export const java = defineRemedy({
  id: 'java',
  kind: 'client',
  causes: trustAndSoftware,
  warnings: ['java-trust-all'],
  steps: ({ caFile, caAlias, caFingerprint }) => [
    { id: 'update', code: [shell('client', 'java -version')] },
    {
      id: 'compare',
      code: [shell('client', `keytool -printcert -file ${caFile}`)],
      compareWith: caFingerprint,
    },
    {
      id: 'one-program',
      code: [
        shell(
          'client',
          'cp "$JAVA_HOME/lib/security/cacerts" truststore',
          'chmod u+w truststore',
          `keytool -importcert -keystore truststore -storepass changeit -alias ${caAlias} -file ${caFile}`,
          'java -Djavax.net.ssl.trustStore=truststore -Djavax.net.ssl.trustStorePassword=changeit -jar app.jar',
        ),
      ],
    },
    {
      id: 'all-programs',
      code: [
        shell(
          'client',
          `sudo keytool -importcert -cacerts -storepass changeit -alias ${caAlias} -file ${caFile}`,
        ),
      ],
    },
    {
      id: 'check',
      code: [shell('client', `keytool -list -cacerts -storepass changeit -alias ${caAlias}`)],
      compareWith: caFingerprint,
    },
    {
      id: 'undo',
      code: [
        shell('client', `keytool -delete -keystore truststore -storepass changeit -alias ${caAlias}`),
        shell('client', `sudo keytool -delete -cacerts -storepass changeit -alias ${caAlias}`),
      ],
    },
  ],
});

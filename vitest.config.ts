import { defineConfig } from 'vitest/config'

const shared = { testTimeout: 20_000, hookTimeout: 30_000, setupFiles: ['test/support/setup.ts'] }

/**
 * Three kinds of tests. Projects are started in the order of their names, so that what takes long begins first and
 * many short files fill the end.
 */
export default defineConfig({
  test: {
    // Vitest itself would leave one core free, half of a machine with two.
    maxWorkers: '100%',
    projects: [
      {
        // They start hosts and other processes, or put modules of their own in the place of others.
        test: {
          ...shared,
          name: 'apart',
          include: ['test/*.test.ts', 'test/{bench,functions,host,tools}/**/*.test.ts'],
        },
      },
      {
        // Each file has a document of its own.
        test: { ...shared, name: 'pages', include: ['test/static/**/*.test.{ts,tsx}'] },
      },
      {
        // What they test keeps no state and takes no other module’s place, so files share what is loaded.
        test: {
          ...shared,
          name: 'pure',
          pool: 'threads',
          isolate: false,
          include: ['test/{contract,forecast,golden,jira,log,plan,playbook,property}/**/*.test.ts'],
        },
      },
    ],
  },
})

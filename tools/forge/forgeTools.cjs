// Atlassian's own validator, linters and bundler, called as `forge deploy` calls them, without the network.
// Run from the project's folder: node tools/forge/forgeTools.cjs. It prints what they say and ends with one
// line of JSON: {"errors": […], "warnings": […], "bundle": "path of index.cjs" | null}.
// A script of its own because the bundler insists on `require.main` and brings its own TypeScript.
const path = require('node:path')
const { readdirSync } = require('node:fs')

const quiet = { info() {}, warn() {}, error() {}, debug() {}, trace() {} }

async function main() {
  const errors = []
  const warnings = []

  const validation = await require('@forge/manifest').validate(false)
  for (const found of validation.errors ?? [])
    (found.level === 'warning' ? warnings : errors).push(
      `manifest.yml:${found.line ?? '?'}: ${found.message}${found.reference ? ` (${found.reference})` : ''}`,
    )
  if (!validation.success && errors.length === 0) errors.push('manifest.yml is not valid')
  if (errors.length > 0) return { errors, warnings, bundle: null }

  await lint(errors, warnings)
  const bundle = await bundleFunctions(errors)
  return { errors, warnings, bundle }
}

async function lint(errors, warnings) {
  const shared = require('@forge/cli-shared')
  const forgeLint = require('@forge/lint')
  const manifest = await new shared.ConfigFile(new shared.FileSystemReader(), new shared.FileSystemWriter()).readConfig()
  const statsig = { getDeprecatedRuntimes: async () => ['nodejs18.x', 'nodejs20.x'] }
  // The permission linter downloads Jira's API description; the local host asks for each path's scopes instead.
  const linters = (await forgeLint.getClientSideLintersOnly(manifest, 'development', quiet, statsig)).filter(
    (linter) => linter.constructor.name !== 'PermissionLinter',
  )
  const results = await forgeLint.lint(sourceFiles('src'), manifest, 'development', quiet, statsig, {
    linters,
    linter: { mode: 'client-side' },
  })
  const said = []
  const listen = (line) => said.push(String(line).trim())
  forgeLint.reportLintResults({ ...quiet, info: listen, warn: listen, error: listen }, results)
  const count = forgeLint.problemCount(results)
  if (count.errors > 0) errors.push(`forge lint: ${said.filter(Boolean).join('\n  ')}`)
  else if (count.warnings > 0) warnings.push(`forge lint: ${said.filter(Boolean).join('\n  ')}`)
}

function sourceFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => path.resolve(entry.parentPath ?? entry.path, entry.name))
}

async function bundleFunctions(errors) {
  const shared = require('@forge/cli-shared')
  const bundler = require('@forge/bundler')
  const config = new shared.ConfigFile(new shared.FileSystemReader(), new shared.FileSystemWriter())
  const entryPoints = bundler.getEntryPoints(await config.getAppHandlers())
  // Wrapper and loader come from Atlassian's servers at deployment; the app's own code does not need them.
  const noDownload = {
    getNodeRuntimeWrapper: async () => ({ script: '', version: 'none' }),
    getNodeRuntimeLoader: async () => ({ script: '', version: 'none' }),
  }
  try {
    const { outputDir } = await bundler
      .getNodeBundler(quiet, noDownload, config)
      .bundle({ appDirectory: process.cwd(), entryPoints, successMessage: '' })
    return path.join(outputDir, 'index.cjs')
  } catch (error) {
    errors.push(`forge bundle: ${error.message}`)
    return null
  }
}

main().then(
  (result) => process.stdout.write(`${JSON.stringify(result)}\n`),
  (error) => {
    process.stdout.write(`${JSON.stringify({ errors: [String(error.stack ?? error)], warnings: [], bundle: null })}\n`)
  },
)

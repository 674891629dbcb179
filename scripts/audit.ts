import { askForKnownFaults } from './setup/known-faults'

/**
 * `npm run audit`: ends with 1 when the registry knows of a severe fault in a package the site runs on. A
 * registry that does not answer such questions, as many mirrors do not, is reported and holds nobody up.
 */
const audit = await askForKnownFaults()
if ('unanswered' in audit) {
  // GitHub shows such a line above the log.
  const mark = process.env.GITHUB_ACTIONS ? '::warning title=npm audit::' : ''
  console.log(`${mark}audit: NOT CHECKED, the registry did not answer (${audit.unanswered})`)
} else {
  for (const { name, severity } of audit.faults) console.error(`audit: ${name}: ${severity}`)
  console.log(`audit: ${audit.faults.length} severe faults known`)
  process.exitCode = audit.faults.length === 0 ? 0 : 1
}

import type { Projects } from './useProjects'

/** Key and name of a project, as far as Jira shows it. */
export function projectName(projects: Projects, id: string): string {
  const project = projects.kind === 'read' ? projects.projects.find((one) => one.id === id) : undefined
  return project ? `${project.key} ${project.name}` : `Project ${id}`
}

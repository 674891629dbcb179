import { setting } from './environment'
import { WrongSetting } from './invalid-setting'

/** Where stories are kept: as Sveltia CMS's `backend` setting. */
export type Backend = Readonly<Record<string, unknown>> & { readonly name: string }

/** Where the build puts the editor's script and fonts. */
export const WEB_EDITOR_FOLDER = '.next/web-editor'

/** The Git hosts Sveltia CMS writes to. */
const HOSTS = ['github', 'gitlab', 'gitea']

/** Whether the web editor is served: WEB_EDITOR=on. */
export function isWebEditorOn(): boolean {
  return setting('WEB_EDITOR') === 'on'
}

/**
 * The Git host the web editor writes to, with the editor's own access there: WEB_EDITOR_REPO
 * (`owner/name`), WEB_EDITOR_HOST (github, gitlab or gitea; default github), WEB_EDITOR_BRANCH,
 * WEB_EDITOR_URL (the host's own address where it is not the public one) and WEB_EDITOR_APP_ID (an
 * OAuth application at GitLab or Gitea; without one editors sign in with an access token). Undefined without
 * WEB_EDITOR_REPO. Throws `WrongSetting` on another host, and where WEB_EDITOR_APPROVAL asks for pull requests that
 * Sveltia CMS does not make there.
 */
export function gitHost(env: NodeJS.ProcessEnv = process.env): Backend | undefined {
  const { WEB_EDITOR_REPO: repo, WEB_EDITOR_HOST: name = 'github' } = env
  if (!repo) return undefined
  if (!HOSTS.includes(name)) {
    throw new WrongSetting(
      `WEB_EDITOR_HOST phải là một trong ${HOSTS.join(', ')} (unknown WEB_EDITOR_HOST)`,
    )
  }
  if (name === 'gitea' && isApprovalByHost(env)) {
    throw new WrongSetting(
      'WEB_EDITOR_APPROVAL=on chỉ dùng được với github và gitlab (WEB_EDITOR_APPROVAL needs github or gitlab)',
    )
  }
  const { WEB_EDITOR_BRANCH: branch, WEB_EDITOR_URL: url, WEB_EDITOR_APP_ID: app } = env
  return {
    name,
    repo,
    ...(branch && { branch }),
    ...(url && { base_url: url, api_root: apiRoot(name, url) }),
    // GitHub has no sign-in of this kind without a server in between.
    ...(app && name !== 'github'
      ? { app_id: app, auth_type: 'pkce' }
      : { auth_methods: ['token'] }),
  }
}

/**
 * Whether what is saved in the web editor waits in a branch of its own until somebody with the right to merge it does:
 * WEB_EDITOR_APPROVAL=on.
 */
export function isApprovalByHost(env: NodeJS.ProcessEnv = process.env): boolean {
  return env.WEB_EDITOR_APPROVAL === 'on'
}

const API_PATHS: Readonly<Record<string, string>> = {
  github: '/api/v3',
  gitlab: '/api/v4',
  gitea: '/api/v1',
}

function apiRoot(name: string, url: string): string {
  return `${url.replace(/\/+$/, '')}${API_PATHS[name] ?? ''}`
}

/** The one installation of the one app on the one site that the local host is. */
export const ENVIRONMENT_ID = '5f1d11e0-7e1f-4f0d-9a55-1f0d11e00002'
export const CLOUD_ID = '5f1d11e0-7e1f-4f0d-9a55-1f0d11e00003'

import { tmpdir } from 'node:os'
import { expect, it } from 'vitest'
import { refuseOnFullDisk } from './full-disk'

it('lets a disk with room be', async () => {
  await expect(refuseOnFullDisk(tmpdir())).resolves.toBeUndefined()
})

it('leaves a file system without a size, and a folder that is missing, to others', async () => {
  await expect(refuseOnFullDisk('/proc', Number.MAX_SAFE_INTEGER)).resolves.toBeUndefined()
  await expect(refuseOnFullDisk('/khong-co-thu-muc-nay')).resolves.toBeUndefined()
})

it('says what to do on a disk with less room than needed', async () => {
  const more = Number.MAX_SAFE_INTEGER
  await expect(refuseOnFullDisk(tmpdir(), more)).rejects.toThrow(/đã đầy.*lưu lại bài/)
})

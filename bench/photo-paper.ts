import { writePhotoCorpus } from './photo-corpus'

const [dir = '', stories, files, scale] = process.argv.slice(2)
if (dir === '') throw new Error('npm run bench:photo-paper -- FOLDER [STORIES [FILES [SCALE]]]')
await writePhotoCorpus(dir, Date.now(), {
  ...(stories && { stories: Number(stories) }),
  ...(files && { files: Number(files) }),
  ...(scale && { scale: Number(scale) }),
})

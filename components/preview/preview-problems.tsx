import { useTranslations } from 'next-intl'
import type { PreviewState } from '@/lib/publish'

type Props = { problems: PreviewState['problems']; hasSoundVersion: boolean }

/** What has to be fixed in the file as it was saved last, as the checker reports it. */
export function PreviewProblems({ problems, hasSoundVersion }: Props) {
  const t = useTranslations('preview')
  if (problems.length === 0) return null
  const count = String(problems.length)
  return (
    <>
      <p role="alert" className="mt-2 font-semibold">
        {t(hasSoundVersion ? 'brokenDraft' : 'broken', { count })}
      </p>
      <ul className="mt-1 text-small">
        {problems.map(({ file, line, column, code, message, fix }) => (
          <li key={`${line}:${column} ${code} ${message}`} className="mt-2">
            <span className="text-soft">
              {file}:{line}:{column} {code}
            </span>
            <br />
            {message} {t('fix', { fix })}
          </li>
        ))}
      </ul>
    </>
  )
}

import { TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { timeOfDay } from '@/lib/dates.ts'
import { paths } from '@/lib/paths.ts'
import { Link } from '@/navigation/link.tsx'
import { Button } from '@/ui/button.tsx'
import { buttonLook } from '@/ui/button-look.ts'
import { announce } from '@/ui/live-region.tsx'
import { NoticeBar } from '@/ui/notice-bar.tsx'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { dismissDrops, useDrops } from '../drop-watch.ts'
import type { Drop } from '../drops.ts'
import { groupOf } from '../instance-state.ts'
import { nameText } from '../reason-words.ts'
import { instancesWords } from '../words.ts'

const NAMED = 3

/** Tells of lines that dropped while the app was open, all of them in one bar. */
export function DropBanner() {
  const drops = useDrops()
  return drops.length > 0 ? <Dropped drops={drops} /> : null
}

function Dropped({ drops }: { drops: readonly Drop[] }) {
  const t = useWords(instancesWords)
  const language = useLanguage()
  const [first] = drops
  const title = drops.length === 1 && first ? t('drop.one', { name: nameText(t, first.name) }) : t('drop.many', { count: drops.length })
  useEffect(() => announce(title, drops), [title, drops])
  if (!first) return null

  const timeOf = ({ at, isTimeTold }: Drop) => t(isTimeTold ? 'drop.at' : 'drop.seen', { time: timeOfDay(at, language) })
  const itemOf = ({ name, reason, at, isTimeTold }: Drop) =>
    t(isTimeTold ? 'drop.item' : 'drop.item.seen', { name: nameText(t, name), why: t(`word.${reason}`), time: timeOfDay(at, language) })
  const named = drops.slice(0, NAMED).map(itemOf).join(', ')
  const more = drops.length - NAMED
  const to = drops.length === 1 ? paths.instance(first.name) : { pathname: paths.instances(), search: `?state=${groupOf(first.reason)}` }
  return (
    <NoticeBar
      tone="attention"
      icon={TriangleAlert}
      className="mx-4 mb-3 lg:mx-5"
      title={title}
      actions={
        <>
          <Link to={to} className={buttonLook('secondary', 'sm')}>
            {t('drop.show')}
          </Link>
          <Button variant="quiet" size="sm" onPress={dismissDrops}>
            {t('drop.dismiss')}
          </Button>
        </>
      }
    >
      {drops.length === 1
        ? `${whyOf(t, first)} ${timeOf(first)}`
        : `${named} ${more > 0 ? t('drop.more', { count: more }) : ''}`.trim() + '.'}
    </NoticeBar>
  )
}

const whyOf = (t: ReturnType<typeof useWords<typeof instancesWords.source>>, { reason }: Drop) =>
  reason === 'connected' || reason === 'neverPaired' ? '' : t(`line.${reason}`)

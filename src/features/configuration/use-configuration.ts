import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useNavigate } from 'react-router'
import { ApiError } from '@/api/api-error.ts'
import { changedFields } from '@/forms/answers.ts'
import type { Fields, Values, ValuesOf } from '@/forms/field.ts'
import type { Refusal, Saving } from '@/forms/use-saved-form.ts'
import { formsWords } from '@/forms/words.ts'
import { dayAndTime } from '@/lib/dates.ts'
import { paths } from '@/lib/paths.ts'
import { useExplainError } from '@/query/explain-error.ts'
import { useApi } from '@/query/use-endpoint.ts'
import { announce } from '@/ui/live-region.tsx'
import { showToast } from '@/ui/toasts.ts'
import type { Source } from '@/words/translator.ts'
import { useLanguage, useWords } from '@/words/use-words.tsx'
import { hasWayBack, recordChange } from './activity/changes.ts'
import { undo } from './activity/undo.ts'
import type { Configuration } from './configuration.ts'
import { answersFrom, readAnswers, writeAnswers } from './exchange-answers.ts'
import { lastSet } from './last-set.ts'
import { configurationWords } from './words.ts'

type Untold = Readonly<Record<string, string | undefined>>

/** All that a form over one configuration of an instance needs: what is stored, how to save, and how failures are said. */
export function useConfiguration<F extends Fields>(
  configuration: Configuration<F>,
  instance: string,
): Saving<F> & { fields: F; untold: Untold } {
  const api = useApi()
  const client = useQueryClient()
  const navigate = useNavigate()
  const t = useWords(configurationWords)
  const tell = useWords<Source>(configuration.words)
  const explain = useExplainError()
  const place = { api, client, configuration, instance }
  const { data: told } = useSuspenseQuery(configuration.query(api, instance))
  const fields = configuration.fieldsFor(api.server)

  async function save(answers: ValuesOf<F>, before: ValuesOf<F>, signal: AbortSignal) {
    const kept = await writeAnswers({ ...place, signal }, answers)
    const changed = changedFields(fields, before, kept)
    if (changed.length > 0) tellOfChange(before, kept, changed)
    return kept
  }

  function tellOfChange(before: Values, after: Values, changed: readonly string[]) {
    const change = recordChange({ server: api.serverId, instance, what: configuration.id, changed: [...changed], fields, before, after })
    const text = t('saved', { what: tell(configuration.title), instance })
    announce(text, change)
    showToast({
      text,
      ...(hasWayBack(change) && {
        action: {
          label: t('undo'),
          onPress: async () => {
            // what stands in its way is told in the activity list, where it stays
            const outcome = await undo({ ...place, change }).catch(() => null)
            if (outcome?.kind === 'undone') announce(t('undone', { what: tell(configuration.title), instance }), change)
            else void navigate(paths.activity())
          },
        },
      }),
    })
  }

  function refusalOf(error: unknown): Refusal {
    const messages = error instanceof ApiError ? error.messages : []
    const reason = messages.map((words) => configuration.reasons[words]).find(Boolean)
    if (reason) return { fields: { [reason.at]: tell(reason.words) } }
    const { fields: said, rest } = configuration.named(api.server, messages)
    const isOfFields = Object.keys(said).some((name) => name in fields) && rest.length === 0
    return { fields: said, whole: isOfFields ? undefined : explain(error) }
  }

  return {
    fields,
    stored: answersFrom(place, told),
    untold: useUntold(configuration, instance),
    reread: (signal) => readAnswers({ ...place, signal }),
    save,
    refusalOf,
  }
}

/** What there is to know about what this server does not tell. */
function useUntold<F extends Fields>(configuration: Configuration<F>, instance: string): Untold {
  const { serverId, server } = useApi()
  const t = useWords(formsWords)
  const language = useLanguage()
  const last = lastSet(serverId, instance, configuration.id)
  const names = Object.keys(configuration.fieldsFor(server)).filter((name) => !configuration.isTold(name, server))
  return Object.fromEntries(
    names.map((name) => [
      name,
      last?.values[name] === undefined ? t('untold.never') : t('untold.last', { when: dayAndTime(last.at, language) }),
    ]),
  )
}

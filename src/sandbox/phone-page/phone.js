const POLL = 1000
const find = (id) => document.getElementById(id)

async function order(path, body) {
  const answer = await fetch(`phone/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return answer.json()
}

function say(words, isFailure = false) {
  find('outcome').textContent = words
  find('outcome').classList.toggle('failed', isFailure)
}

function tell({ isDone, instance, account, reason, error }) {
  if (isDone) say(`${instance} is linked with +${account.phone}, ${account.name}.`)
  else say(reason ?? error, true)
}

/** Rows stay the same elements while the list is drawn anew, so that focus stays where it is. */
const rows = new Map()

function rowOf(instance) {
  const known = rows.get(instance)
  if (known) return known
  const row = find('waiting-row').content.firstElementChild.cloneNode(true)
  row.querySelector('strong').textContent = instance
  row.querySelector('[data-act=scan]').setAttribute('aria-label', `Scan the code of ${instance}`)
  row.querySelector('[data-act=type]').setAttribute('aria-label', `Take the pairing code of ${instance}`)
  const [scan, type] = row.querySelectorAll('button')
  scan.addEventListener('click', async () => tell(await order('scan', { code: row.dataset.code })))
  type.addEventListener('click', () => {
    find('pair-code').value = row.dataset.pairingCode
    find('pair-phone').value = row.dataset.number
    find('pair-code').focus()
  })
  rows.set(instance, row)
  find('waiting').append(row)
  return row
}

function drawWaiting(waiting) {
  find('nobody-waits').hidden = waiting.length > 0
  for (const [instance, row] of rows) {
    if (waiting.some((each) => each.instance === instance)) continue
    row.remove()
    rows.delete(instance)
  }
  for (const { instance, code, pairingCode, needsNumber, count, endsIn } of waiting) {
    const row = rowOf(instance)
    const [scan, type] = row.querySelectorAll('button')
    row.querySelector('span').textContent =
      code === null ? 'No code yet' : `Code ${count}, ${Math.ceil(endsIn / 1000)} s left${needsNumber ? `, for +${needsNumber}` : ''}`
    scan.disabled = code === null
    type.hidden = !pairingCode
    Object.assign(row.dataset, { code: code ?? '', pairingCode: pairingCode ?? '', number: needsNumber ?? '' })
  }
}

let drawnLinked = ''

function drawLinked(linked) {
  const text = JSON.stringify(linked)
  if (text === drawnLinked) return
  drawnLinked = text
  find('nobody-linked').hidden = linked.length > 0
  find('drop').hidden = linked.length === 0
  const chosen = find('drop-instance').value
  find('drop-instance').replaceChildren(
    ...linked.map(({ instance, phone }) => new Option(`${instance} (+${phone})`, instance, false, instance === chosen)),
  )
  find('talk').hidden = linked.length === 0
  const writtenTo = find('write-instance').value
  find('write-instance').replaceChildren(...linked.map(({ instance }) => new Option(instance, instance, false, instance === writtenTo)))
}

let drawnLately = ''

/** What was said lately, with what a phone can do about it. */
async function drawLately() {
  const instance = find('write-instance').value
  if (instance === '') return
  const messages = await (await fetch(`phone/messages?instance=${encodeURIComponent(instance)}`)).json()
  const text = JSON.stringify(messages)
  if (text === drawnLately || find('lately').contains(document.activeElement)) return
  drawnLately = text
  find('lately').replaceChildren(...messages.slice(0, 12).map((message) => latelyRow(instance, message)))
}

function latelyRow(instance, { id, chat, fromMe, name, type, text, options }) {
  const row = find('lately-row').content.firstElementChild.cloneNode(true)
  const who = fromMe ? `${instance} to ${chat}` : `${name || chat}${chat.endsWith('@g.us') ? ` in ${chat}` : ''}`
  row.querySelector('strong').textContent = who
  row.querySelector('span').textContent = text || type
  const [react, answer, vote, remove] = row.querySelectorAll('button')
  for (const button of [react, answer, vote, remove]) button.setAttribute('aria-label', `${button.textContent}: ${text || type}`)
  const writer = chat.endsWith('@g.us') ? { from: find('write-from').value, group: chat } : { from: chat }
  const write = async (what) => tellWritten(await order('message', { instance, ...writer, ...what }))
  react.addEventListener('click', () => write({ reaction: { id, emoji: '👍' } }))
  answer.addEventListener('click', () => write({ quote: id, text: find('write-text').value || 'Yes' }))
  vote.addEventListener('click', () => write({ vote: { id, choices: options.slice(0, 1) } }))
  remove.addEventListener('click', () => write({ delete: { id } }))
  vote.hidden = options.length === 0
  remove.hidden = fromMe
  return row
}

function tellWritten({ ids, error }) {
  if (error) say(error, true)
  else say(`Done: ${ids.join(', ')}`)
}

async function look() {
  try {
    const { dialect, version, waiting, linked } = await (await fetch('phone/lines')).json()
    find('server').textContent = ` (${dialect}, ${version})`
    drawWaiting(waiting)
    drawLinked(linked)
    await drawLately()
    if (find('outcome').textContent === GONE) say('')
  } catch {
    say(GONE, true)
  }
  setTimeout(look, POLL)
}

const GONE = 'The sandbox does not answer.'

const onSubmit = (id, deed) =>
  find(id).addEventListener('submit', async (event) => {
    event.preventDefault()
    await deed(Object.fromEntries(new FormData(event.target)), event.target)
  })

onSubmit('scan', async ({ code }, form) => {
  tell(await order('scan', { code: code.trim() }))
  form.reset()
})
onSubmit('pair', async ({ code, phone }) => tell(await order('pair', { code, phone })))
onSubmit('drop', async ({ instance, reason, isFinal }) => {
  const { state, error } = await order('drop', { instance, reason: Number(reason), ...(isFinal && { isFinal: true }) })
  if (error) say(error, true)
  else
    say(
      state === 'close' && (isFinal || reason === '401' || reason === '403')
        ? `${instance} is closed now.`
        : `${instance} dropped and connects again.`,
    )
})

const WHAT = {
  text: (text) => ({ text: text || 'Hello' }),
  location: (text) => ({ location: { latitude: -22.9056, longitude: -47.0608, name: text || 'Here', address: 'Rua do Laboratório, 7' } }),
  contact: (text) => ({ contact: { fullName: text || 'Diego Farias', phoneNumber: '+55 19 98000-0355' } }),
  poll: (text) => ({ poll: { question: text || 'When?', options: ['Saturday', 'Sunday'] } }),
}

onSubmit('write', async ({ instance, from, name, kind, text }) => {
  const what = WHAT[kind]?.(text) ?? { media: kind, ...(text && { caption: text }) }
  tellWritten(await order('message', { instance, from, ...(name && { name }), ...what }))
})
find('write-typing').addEventListener('click', async () => {
  const { instance, from } = Object.fromEntries(new FormData(find('write')))
  await order('presence', { instance, from, presence: 'composing' })
  setTimeout(() => order('presence', { instance, from, presence: 'paused' }), 5000)
})

void look()

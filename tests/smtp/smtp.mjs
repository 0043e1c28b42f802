// A mail server on the port named first, as JSON lines on stdout: {"listening": port}, then each mail that was accepted.
// The local part of a recipient decides: "grey…" is told to come back once, "moved…" is unknown once, "nobody…" always.
// With KEY and CERTIFICATE (PEM) it offers STARTTLS, or speaks TLS from the first byte when SECURE is set; with PASSWORD it
// wants the user "attune" to sign in with it.
import { SMTPServer } from 'smtp-server'

const { KEY: key, CERTIFICATE: cert, SECURE, PASSWORD } = process.env
const seen = new Set()
const say = (fact) => process.stdout.write(`${JSON.stringify(fact)}\n`)
const refusal = (code, words) => Object.assign(new Error(words), { responseCode: code })

function verdict(address) {
  const isFirst = !seen.has(address)
  seen.add(address)
  if (address.startsWith('grey') && isFirst) return refusal(451, '4.7.1 Greylisted, come back in a moment')
  if (address.startsWith('moved') && isFirst) return refusal(550, '5.1.1 No such person here')
  if (address.startsWith('nobody')) return refusal(550, '5.1.1 No such person here')
  return null
}

const server = new SMTPServer({
  key,
  cert,
  secure: Boolean(SECURE),
  disabledCommands: [...(key ? [] : ['STARTTLS']), ...(PASSWORD ? [] : ['AUTH'])],
  authOptional: !PASSWORD,
  onAuth: ({ username, password }, session, done) =>
    username === 'attune' && password === PASSWORD ? done(null, { user: username }) : done(refusal(535, '5.7.8 Wrong password')),
  onRcptTo: ({ address }, session, done) => done(verdict(address)),
  onData(stream, session, done) {
    const pieces = []
    stream.on('data', (piece) => pieces.push(piece))
    stream.on('end', () => {
      const { mailFrom, rcptTo } = session.envelope
      say({
        from: mailFrom.address,
        to: rcptTo.map(({ address }) => address),
        secure: session.secure,
        user: session.user ?? null,
        raw: Buffer.concat(pieces).toString('base64'),
      })
      done()
    })
  },
})
server.on('error', ({ message }) => process.stderr.write(`${message}\n`))
server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => say({ listening: server.server.address().port }))

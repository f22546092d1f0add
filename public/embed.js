// For pages that embed Demarche: sets the height of each iframe to that of its content. The link after an iframe is for
// readers who cannot see the frame; it is hidden once the frame has answered.
// <script src="https://…/embed.js" async></script>
addEventListener('message', ({ data, origin, source }) => {
  // A hidden frame has no height, and must keep the one that it had.
  if (data?.type !== 'demarche-height' || !Number.isFinite(data.height) || data.height < 1) return
  const parts = [...document.querySelectorAll('iframe, .demarche-link')]
  for (const [index, frame] of parts.entries()) {
    if (frame.localName !== 'iframe' || frame.contentWindow !== source) continue
    if (new URL(frame.src, location.href).origin !== origin) continue
    frame.height = String(data.height)
    const next = parts[index + 1]
    if (next?.localName !== 'iframe') next?.setAttribute('hidden', '')
  }
})

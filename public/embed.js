// For pages that embed Demarche: sets the height of each iframe to that of its content.
// <script src="https://…/embed.js" async></script>
addEventListener('message', ({ data, origin, source }) => {
  if (data?.type !== 'demarche-height' || !Number.isFinite(data.height)) return
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source && new URL(frame.src, location.href).origin === origin) {
      frame.height = String(Math.max(0, data.height))
    }
  }
})

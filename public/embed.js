// For pages that embed Demarche: gives each of its frames the height that it asks for.
// <script src="https://…/embed.js" async></script>
addEventListener('message', ({ data, origin, source }) => {
  if (data?.type !== 'demarche-height' || !Number.isFinite(data.height)) return
  for (const frame of document.querySelectorAll('iframe')) {
    if (frame.contentWindow === source && new URL(frame.src, location.href).origin === origin) {
      frame.height = String(Math.max(0, data.height))
    }
  }
})

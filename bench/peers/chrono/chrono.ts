import { createElement } from 'react'
import { Chrono } from 'react-chrono'
import { createRoot } from 'react-dom/client'
import type { PeerEvent } from '../peerEvents.ts'

const corpus = new URLSearchParams(location.search).get('events')
const events: readonly PeerEvent[] = await (await fetch(`../events-${corpus}.json`)).json()
const items = events.map(({ title, start, end }) => ({
  title: end > start ? `${start} – ${end}` : start,
  cardTitle: title,
}))
const timeline = document.getElementById('timeline')
if (timeline) createRoot(timeline).render(createElement(Chrono, { items }))

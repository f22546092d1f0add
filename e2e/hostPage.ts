import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A host page on another origin. */
export async function hostPage(body: string): Promise<{ address: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html;charset=utf-8' })
    response.end(`<!doctype html><html lang="en"><title>A newspaper</title><h1>News</h1>${body}<p>More</p>`)
  })
  await new Promise<void>((listening) => server.listen(0, listening))
  const { port } = server.address() as AddressInfo
  return { address: `http://localhost:${port}/`, close: () => server.close() }
}

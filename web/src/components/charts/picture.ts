// A drawn chart as a PNG: its SVG with every look worked out, since a picture knows neither tokens nor style sheets.
const looks = ['fill', 'fill-opacity', 'stroke', 'stroke-width', 'stroke-dasharray', 'stroke-opacity', 'opacity', 'font-family', 'font-size', 'font-weight']
const scale = 2
const margin = 16

export async function pictureOf(chart: SVGSVGElement): Promise<Blob> {
  const { width, height } = chart.getBoundingClientRect()
  const image = new Image()
  const address = URL.createObjectURL(new Blob([standaloneOf(chart, width, height)], { type: 'image/svg+xml' }))
  try {
    image.src = address
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = (width + 2 * margin) * scale
    canvas.height = (height + 2 * margin) * scale
    const pen = canvas.getContext('2d')!
    pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--surface')
    pen.fillRect(0, 0, canvas.width, canvas.height)
    pen.drawImage(image, margin * scale, margin * scale, width * scale, height * scale)
    return await new Promise((resolve, reject) => canvas.toBlob((picture) => (picture ? resolve(picture) : reject(new Error('No picture.'))), 'image/png'))
  } finally {
    URL.revokeObjectURL(address)
  }
}

function standaloneOf(chart: SVGSVGElement, width: number, height: number): string {
  const copy = chart.cloneNode(true) as SVGSVGElement
  const from = [chart, ...chart.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  from.forEach((element, index) => {
    const style = getComputedStyle(element)
    for (const look of looks) to[index]!.setAttribute(look, style.getPropertyValue(look))
  })
  copy.removeAttribute('style')
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  return new XMLSerializer().serializeToString(copy)
}

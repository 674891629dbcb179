import { toXml } from 'xast-util-to-xml'
import { x } from 'xastscript'
import { isLicenceAddress, type PictureRights } from '@/lib/model'
import { xmlText } from '@/lib/shared/text'

/**
 * Whose a picture is, as XMP: the names of IPTC's photo metadata standard in the namespaces of Dublin Core,
 * Photoshop and XMP's own rights.
 */
export function rightsXmp({ creator, credit, copyright, licence }: PictureRights): string {
  const namespaces = {
    'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'xmlns:photoshop': 'http://ns.adobe.com/photoshop/1.0/',
    'xmlns:xmpRights': 'http://ns.adobe.com/xap/1.0/rights/',
  }
  const words = [
    creator && x('dc:creator', [x('rdf:Seq', [x('rdf:li', xmlText(creator))])]),
    credit && x('photoshop:Credit', xmlText(credit)),
    copyright && x('dc:rights', [inAnyLanguage(copyright)]),
    licence &&
      (isLicenceAddress(licence)
        ? x('xmpRights:WebStatement', xmlText(licence))
        : x('xmpRights:UsageTerms', [inAnyLanguage(licence)])),
  ]
  const said = words.filter((word) => typeof word === 'object')
  return toXml(
    x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
      x('rdf:RDF', namespaces, [x('rdf:Description', said)]),
    ]),
  )
}

function inAnyLanguage(words: string) {
  return x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, xmlText(words))])
}

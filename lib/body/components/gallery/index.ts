import { element, text } from '../../html-elements'
import { defineComponent } from '../component'
import { notPictures } from '../content-faults'

const EXAMPLE =
  '<Gallery title="Bến xe lúc sáng sớm">\n\n<Figure src="/images/cau-song-hong.svg" alt="Cây cầu lúc sương chưa tan" caption="Cầu lúc năm giờ." credit="Minh họa" />\n\n<Figure src="/images/buyt-dien.svg" alt="Xe buýt đỗ ở bến" caption="Chuyến đầu tiên." credit="Minh họa" />\n\n</Gallery>'

/** Pictures beside each other, one at a time on a phone. */
export const gallery = defineComponent({
  label: 'Loạt ảnh',
  content: 'Các ảnh, mỗi ảnh một <Figure … />',
  attributes: { title: { kind: 'text', required: true, label: 'Tên loạt ảnh' } },
  guide: { intro: 'Loạt ảnh, vuốt ngang để xem và bấm vào để phóng to:', example: EXAMPLE },
  faultsIn: (content) => notPictures(content, EXAMPLE),
  style: [
    '.gallery{margin:2.5rem 0}',
    '.gallery-title{display:flex;justify-content:space-between;margin-bottom:.5rem;font:700 .9375rem/1.5 var(--sans)}',
    '.story-body .gallery-row{display:flex;overflow-x:auto;scroll-snap-type:x mandatory;padding:0 0 .5rem;list-style:none}',
    '.gallery-row>li{flex:none;width:92%;scroll-snap-align:center}',
    '@media(min-width:48rem){.gallery-row>li{width:80%}}',
    '.gallery-row>li+li{margin-left:.75rem}',
    '.gallery-row picture img{width:100%;height:62vw;max-height:27rem;object-fit:contain;background:var(--sheet)}',
    '.gallery-row figcaption{margin-top:.5rem;font:.9375rem/1.5 var(--sans);color:var(--soft)}',
    '.enlarge{position:relative}',
    '.enlarge summary{position:relative;list-style:none}',
    '.enlarge summary::-webkit-details-marker{display:none}',
    '.enlarge summary>span{position:absolute;right:0;bottom:0;z-index:1;padding:.25rem .75rem;background:var(--ink);color:var(--paper);font:600 .8125rem/1.5 var(--sans)}',
    '.enlarge[open] summary>span:first-of-type,.enlarge:not([open]) summary>span+span{display:none}',
    '.enlarge[open] summary{position:fixed;top:0;right:0;bottom:0;left:0;z-index:20;background:#000}',
    '.enlarge[open] summary picture{display:none}',
    '.enlarge[open] summary>span{top:0;bottom:auto;padding:.75rem 1rem;background:#000;color:#fff}',
    '.enlarge>div{position:fixed;top:3rem;right:0;bottom:0;left:0;z-index:20;display:flex;flex-direction:column;align-items:center;justify-content:center;padding:0 .5rem .5rem;pointer-events:none}',
    '.enlarge:not([open])>div{display:none}',
    '.enlarge>div picture{display:flex;flex:1;min-height:0;justify-content:center;width:100%}',
    '.enlarge>div picture img{width:auto;height:auto;max-width:100%;max-height:100%;margin:auto;background:#000;object-fit:contain}',
    '.enlarge>div p{max-width:41rem;padding:.5rem;color:#fff;font:.9375rem/1.5 var(--sans)}',
    '@media print{html:not(#print) .gallery-row{display:block;overflow:visible}html:not(#print) .gallery-row>li{width:auto;margin:0 0 3mm}html:not(#print) .gallery-row picture img{height:auto}html:not(#print) .enlarge span,html:not(#print) .enlarge>div{display:none}}',
  ].join(''),
  script: 'gallery-keys',
  toHtml: ({ title }, children) =>
    element('section', {}, [element('h4', {}, [text(title)]), ...children]),
  toText: ({ title }, inner) => `${title} ${inner}`,
})

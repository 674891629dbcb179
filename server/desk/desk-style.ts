/** How the newsroom's page of today looks; a phone in the field shows it, too. */
export const DESK_STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#1b1b1a,#ece8e1);--soft:light-dark(#5f5b54,#aea89e);--rule:light-dark(#ddd6ca,#3a3733);--wrong:light-dark(#a8201a,#ff8f85)}
body{margin:0;background:light-dark(#fffdf9,#141413);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:56rem;margin:0 auto;padding:1rem}
h1{margin:0;font-size:1.5rem}
h2{margin:2rem 0 .5rem;border-bottom:1px solid var(--rule);font-size:1.125rem}
h2 span,.soft,small{color:var(--soft);font-weight:400}
.wrong h2,.wrong h2 span,b.wrong{color:var(--wrong)}
ul{margin:0;padding:0;list-style:none}
li{padding:.5rem 0;border-bottom:1px solid var(--rule)}
small{display:block}
time{display:inline-block;min-width:3.5rem;color:var(--soft);font-variant-numeric:tabular-nums}
a{color:inherit;font-weight:600}
form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:1rem 0}
select,button,input{font:inherit;padding:.375rem .5rem;max-width:14rem;min-height:2.5rem}
small a,nav a{font-weight:400}
nav{display:flex;flex-wrap:wrap;gap:0 1rem;margin-bottom:1rem}
nav a,nav b{padding:.5rem 0}
ol{margin:0;padding:0 0 0 1.5rem}
pre{overflow-x:auto;padding:.75rem;border:1px solid var(--rule);border-radius:4px;white-space:pre-wrap}
.marked p{margin:.5rem 0}
ins{background:light-dark(#d8f0d0,#1d4420);text-decoration:none;border-bottom:2px solid light-dark(#2c7a1f,#7fd36f)}
del{background:light-dark(#fbdad6,#571f1b);color:inherit}
.pictures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,16rem),1fr));gap:1rem}
.pictures>li{border:0}
.pictures img{width:100%;height:10rem;object-fit:contain;background:light-dark(#f1ece3,#222)}
`

/** How the newsroom's page of today looks; a phone in the field shows it, too. */
export const DESK_STYLE = `
:root{color-scheme:light dark;--ink:light-dark(#1b1b1a,#ece8e1);--soft:light-dark(#5f5b54,#aea89e);--rule:light-dark(#ddd6ca,#3a3733);--wrong:light-dark(#a8201a,#ff8f85)}
body{margin:0;background:light-dark(#fffdf9,#141413);color:var(--ink);font:1rem/1.5 system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:56rem;margin:0 auto;padding:1rem}
h1{margin:0;font-size:1.5rem}
h2{margin:2rem 0 .5rem;border-bottom:1px solid var(--rule);font-size:1.125rem}
h2 span,.soft,small{color:var(--soft);font-weight:400}
.wrong h2,.wrong h2 span{color:var(--wrong)}
ul{margin:0;padding:0;list-style:none}
li{padding:.5rem 0;border-bottom:1px solid var(--rule)}
small{display:block}
time{display:inline-block;min-width:3.5rem;color:var(--soft);font-variant-numeric:tabular-nums}
a{color:inherit;font-weight:600}
form{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;margin:1rem 0}
select,button{font:inherit;padding:.375rem .5rem;max-width:14rem}
`

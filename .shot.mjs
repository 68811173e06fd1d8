import { chromium } from '@playwright/test'
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']})
const base='http://localhost:3412'
const ctx = await b.newContext({viewport:{width:1280,height:900}})
const p = await ctx.newPage()
const errs=[]; p.on('console',m=>{if(m.type()==='error')errs.push(m.text())}); p.on('pageerror',e=>errs.push(String(e)))
await p.goto(base+'/login'); await p.getByRole('button',{name:/Войти: Соколова/}).click(); await p.waitForURL(u=>!u.pathname.startsWith('/login'))
async function shot(name, full=true){ await p.waitForTimeout(400); await p.screenshot({path:`/tmp/pshots/${name}-1280.png`,fullPage:full}); await p.setViewportSize({width:360,height:740}); await p.waitForTimeout(200); const over=await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth); if(over>0) console.log(name,'overflow',over); await p.screenshot({path:`/tmp/pshots/${name}-360.png`,fullPage:full}); await p.setViewportSize({width:1280,height:900}) }
await p.goto(base+'/practice'); await shot('inbox')
await p.goto(base+'/practice/cases/s02-dark-stairs'); await shot('case')
const go = process.argv[2]
if (go!=='short'){
await p.getByRole('button',{name:/Взять в работу|Пройти ещё раз/}).click(); await p.waitForURL(/attempts/); await shot('need')
await p.getByRole('radio').first().check(); await p.getByRole('button',{name:'Дальше'}).click(); await p.getByRole('heading',{name:'Срочность и категория'}).waitFor(); await shot('triage')
await p.getByRole('radio',{name:/Обычная/}).check(); await p.locator('input[name=category]').first().check(); await p.getByRole('button',{name:'Дальше'}).click(); await p.getByRole('heading',{name:'Кому и что поручить'}).waitFor(); await shot('route')
}
console.log(errs.join('\n')); await b.close()

// throw-away
import { chromium } from '@playwright/test'
const [,, role, ...pages] = process.argv
const b = await chromium.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']})
const names={ministry:'Орлов Денис Валерьевич',coordinator:'Кудрявцева Алина Романовна',admin:'Фомин Сергей Петрович'}
const ctx=await b.newContext({viewport:{width:1280,height:900},colorScheme:process.env.DARK?'dark':'light'})
const p=await ctx.newPage()
p.on('console',m=>{if(m.type()==='error'||m.type()==='warning')console.log('console',m.text().slice(0,300))})
p.on('pageerror',e=>console.log('pageerror',e.message.slice(0,500)))
await p.goto('http://localhost:4101/login')
await p.getByRole('button',{name:`Войти: ${names[role]}`}).click()
await p.waitForURL(u=>!u.pathname.startsWith('/login'))
console.log('after login', p.url())
for(const spec of pages){
  const [name,path,w='1280']=spec.split('=').length>1&&spec.includes('::')?spec.split('::'):spec.split('::')
  await p.setViewportSize({width:Number(w),height:900})
  const r=await p.goto('http://localhost:4101'+path)
  await p.waitForTimeout(600)
  console.log(name,r.status(),p.url(), await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth))
  if(process.env.PDF) await p.pdf({path:`/tmp/rshots/${name}.pdf`,preferCSSPageSize:true,printBackground:false})
  else await p.screenshot({path:`/tmp/rshots/${name}.png`,fullPage:true})
}
await b.close()

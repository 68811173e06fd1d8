import { chromium } from '@playwright/test'
import Sqlite from 'better-sqlite3'
const db=new Sqlite('/tmp/practice.db',{readonly:true})
const at=(login,key,fin)=>db.prepare(`select a.id from PracticeAttempt a join User u on u.id=a.userId where u.email=? and a.caseKey=? and a.finishedAt is ${fin?'not':''} null order by number desc`).get(login+'@reshayu.example',key)?.id
const b = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox','--disable-gpu','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync']})
const base='http://localhost:3412'
const ctx = await b.newContext({viewport:{width:1280,height:900}})
const p = await ctx.newPage()
const errs=[]; p.on('console',m=>{if(m.type()==='error')errs.push(m.text())}); p.on('pageerror',e=>errs.push(String(e)))
await p.goto(base+'/login'); await p.getByRole('button',{name:/Войти: Соколова/}).click(); await p.waitForURL(u=>!u.pathname.startsWith('/login'))
async function shot(name, full=true){ await p.waitForTimeout(400); await p.screenshot({path:`/tmp/pshots/${name}-1280.png`,fullPage:full}); await p.setViewportSize({width:360,height:740}); await p.waitForTimeout(200); const over=await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth); if(over>0) console.log(name,'overflow',over); await p.screenshot({path:`/tmp/pshots/${name}-360.png`,fullPage:full}); await p.setViewportSize({width:1280,height:900}) }
await p.goto(base+'/practice/attempts/'+at('learner','s01-cold-radiators',true)+'/result'); await shot('result')
const begun=at('learner','s05-snowed-in-village',false)
if(begun){
await p.goto(base+'/practice/attempts/'+begun); await shot('interim')
await p.getByRole('button',{name:/Не писать сейчас/}).click(); await p.getByRole('heading',{name:'Спросить исполнителя'}).waitFor()
const press=async n=>{await p.getByRole('button',{name:n}).first().click(); await p.waitForTimeout(500)}
await press(/Где сейчас грейдер/); await press(/Снимите грейдер/); await press(/^Прошли/); 
await p.getByLabel('Текст ответа').fill('Уважаемый гражданин! Ваше обращение рассмотрено. Меры принимаются в установленном порядке. Уборка завершена.')
await p.waitForTimeout(2500); await shot('reply')
await p.waitForTimeout(3000)
await p.getByLabel('Уборка улиц завершена').check()
await p.getByRole('button',{name:'Отправить ответ'}).click(); await p.getByRole('heading',{name:'Ответить ещё раз'}).waitFor(); await shot('again')
await p.getByRole('button',{name:'Отправить ответ'}).click(); await p.getByRole('heading',{name:'Проверить и закрыть'}).waitFor(); await shot('closing')
}
await p.goto(base+'/practice/shifts'); await p.getByRole('button',{name:'Начать смену'}).or(p.getByRole('link',{name:'Вернуться в смену'})).first().click(); await p.waitForURL(/shifts\/c/); await shot('shift')
await p.goto(base+'/practice/progress'); await shot('progress')
console.log(errs.join('\n')); await b.close()

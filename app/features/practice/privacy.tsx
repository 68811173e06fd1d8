// The promise about practice, where people practise.
export function PracticePrivacy() {
  return (
    <p className="text-[0.9rem] text-ink-2">
      Практика — Ваша. Руководители и кадровая служба видят только, что она пройдена, и выставленную оценку
      экзамена. Черновики, попытки и слова коллег им не показывают.
    </p>
  )
}

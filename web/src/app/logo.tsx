import icon from '@/app/icon.svg'

export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5 text-[0.9375rem] font-semibold tracking-tight">
      <img src={icon} alt="" className="size-6 rounded-md" />
      Attune
    </span>
  )
}

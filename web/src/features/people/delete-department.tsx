// A department that people or teams belong to is not deleted: they would point at nothing.
import { Link } from 'react-router'
import { useDeleteDepartment, useHeadcount, type Department } from './teams'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Dialog } from '@/components/ui/dialog'
import { toast } from '@/components/ui/toast'
import { useTeams } from '@/lib/groups'
import { t } from '@/lib/i18n'

export function DeleteDepartment({ department, onClose }: { department: Department; onClose: () => void }) {
  const remove = useDeleteDepartment()
  const people = useHeadcount({ department_id: department.id }, undefined)
  const teams = useTeams().data?.filter((team) => team.department_id === department.id).length
  const title = t('departmentList.delete.title', { name: department.name })
  if (people === undefined || teams === undefined) return null
  if (people + teams > 0) {
    return (
      <Dialog open onClose={onClose} title={title}>
        <p className="text-[0.8125rem] leading-relaxed text-ink-soft">{t('departmentList.delete.notEmpty', { people, teams })}</p>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          {people > 0 && (
            <Button asChild>
              <Link to={`/employees?department=${department.id}&state=all`}>{t('departmentList.delete.showPeople')}</Link>
            </Button>
          )}
          {teams > 0 && (
            <Button asChild>
              <Link to={`/teams?department=${department.id}`}>{t('departmentList.delete.showTeams')}</Link>
            </Button>
          )}
          <Button look="primary" onClick={onClose}>
            {t('dialog.close')}
          </Button>
        </div>
      </Dialog>
    )
  }
  // Said also when the list has been read anew and this question is gone by then, which callbacks of mutate() are not.
  // What went wrong stands in the question itself.
  const confirmed = async () => {
    await remove.mutateAsync(department.id)
    toast(t('departmentList.deleted', { name: department.name }))
    onClose()
  }
  return (
    <Confirm
      open
      title={title}
      action={t('departmentList.delete')}
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => void confirmed().catch(() => undefined)}
      onClose={onClose}
    >
      {t('departmentList.delete.body')}
    </Confirm>
  )
}

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Pencil, Trash2, Ellipsis } from 'lucide-react'
import { useState } from 'react'
import { api, unwrap } from '@/api/client'
import { Button } from '@/components/ui/button'
import { Confirm } from '@/components/ui/confirm'
import { Menu, MenuItem } from '@/components/ui/menu'
import { t } from '@/lib/i18n'
import { rolesKey, type RoleView } from '@/lib/roles'

export function RoleMenu({ role, onEdit }: { role: RoleView; onEdit: () => void }) {
  const queries = useQueryClient()
  const [asking, setAsking] = useState(false)
  const remove = useMutation({
    mutationFn: () => unwrap(api.DELETE('/roles/{role_id}', { params: { path: { role_id: role.role_id } } })),
    onSuccess: () => {
      setAsking(false)
      return queries.invalidateQueries({ queryKey: rolesKey })
    },
  })
  return (
    <>
      <Menu
        trigger={
          <Button look="quiet" size="icon" className="size-6" aria-label={t('roles.menu', { name: role.name })}>
            <Ellipsis aria-hidden="true" />
          </Button>
        }
      >
        <MenuItem onSelect={onEdit}>
          <Pencil aria-hidden="true" />
          {t('roles.edit')}
        </MenuItem>
        <MenuItem onSelect={() => setAsking(true)}>
          <Trash2 aria-hidden="true" />
          {t('roles.delete')}
        </MenuItem>
      </Menu>
      <Confirm
        open={asking}
        title={t('roles.delete.title')}
        action={t('roles.delete')}
        busy={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate()}
        onClose={() => setAsking(false)}
      >
        {t('roles.delete.body', { name: role.name })}
      </Confirm>
    </>
  )
}

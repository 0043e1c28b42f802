// Corrections: what one asked for oneself, and what others ask of one.
import { CorrectionsMine } from './corrections-mine'
import { CorrectionsToDecide } from './corrections-to-decide'
import { useCorrectionsToDecide } from './corrections'
import { MeantCorrection } from './meant-correction'
import { FileMenu } from '@/components/ui/file-menu'
import { Page } from '@/components/ui/page'
import { TabLinks, useTab } from '@/components/ui/tabs'
import { t } from '@/lib/i18n'
import { useMe, usePermission } from '@/lib/session'

export function CorrectionsPage() {
  const me = useMe()
  const decides = usePermission('attendance_approve')
  const asks = me.employee_id !== null
  const tab = useTab(['decide', 'mine'])
  const waiting = useCorrectionsToDecide().data?.count
  const mine = asks && (!decides || tab === 'mine')
  return (
    <Page
      title={t('corrections.title')}
      description={t(decides ? 'corrections.description.decides' : 'corrections.description')}
      compact
      actions={<FileMenu path="/corrections" name="corrections" />}
    >
      {decides && asks && (
        <TabLinks
          label={t('corrections.title')}
          items={[
            { value: 'decide', text: t('corrections.toDecide'), count: waiting },
            { value: 'mine', text: t('corrections.mine') },
          ]}
          className="mb-5"
        />
      )}
      {mine ? <CorrectionsMine /> : <CorrectionsToDecide />}
      {asks && <MeantCorrection />}
    </Page>
  )
}

// The assistant beside the page, loaded when it is first opened.
import { lazy, type ComponentType } from 'react'

type Panel = ComponentType<{ onClose?: () => void }>

const found = Object.values(import.meta.glob<{ default: Panel }>('../features/assistant/panel.tsx'))[0]
const Panel = found && lazy(found)

export const assistantPanel = Panel && ((onClose: () => void) => <Panel onClose={onClose} />)

// Generated from the server's OpenAPI by `npm run api`: what it takes for the members of request bodies.

export interface Limit {
  required?: boolean
  type?: string
  minLength?: number
  maxLength?: number
  min?: number
  max?: number
}

export type LimitedBody = keyof typeof limits

export const limits = {
  "CheckIn": {
    "notes": {
      "maxLength": 1000
    }
  },
  "CheckOut": {
    "notes": {
      "maxLength": 1000
    }
  },
  "CompanyChange": {
    "name": {
      "maxLength": 255
    },
    "group_minimum": {
      "min": 5,
      "max": 1000
    },
    "programme_purpose": {
      "maxLength": 500
    }
  },
  "CorrectionDecision": {
    "note": {
      "maxLength": 1000
    }
  },
  "DepartmentChange": {
    "name": {
      "maxLength": 255
    },
    "description": {
      "maxLength": 2000
    }
  },
  "EmployeeChange": {
    "name": {
      "maxLength": 255
    },
    "role": {
      "maxLength": 255
    }
  },
  "EmployeeInvite": {
    "expires_in_days": {
      "min": 1,
      "max": 90
    }
  },
  "ForgottenPassword": {
    "email": {
      "required": true,
      "type": "email"
    }
  },
  "JoinConfirmation": {
    "token": {
      "required": true
    },
    "password": {
      "required": true
    }
  },
  "NewApiKey": {
    "name": {
      "required": true,
      "maxLength": 100
    }
  },
  "NewCorrection": {
    "attendance_date": {
      "required": true
    },
    "status": {
      "required": true
    },
    "reason": {
      "required": true,
      "maxLength": 1000
    }
  },
  "NewDepartment": {
    "name": {
      "required": true,
      "maxLength": 255
    },
    "description": {
      "maxLength": 2000
    }
  },
  "NewEmailDomain": {
    "domain": {
      "required": true,
      "maxLength": 255
    }
  },
  "NewEmployeeUser": {
    "name": {
      "required": true,
      "maxLength": 255
    },
    "email": {
      "required": true,
      "type": "email"
    },
    "role": {
      "maxLength": 255
    }
  },
  "NewHoliday": {
    "day": {
      "required": true
    },
    "name": {
      "required": true,
      "maxLength": 255
    }
  },
  "NewInvite": {
    "email": {
      "required": true,
      "type": "email"
    },
    "expires_in_days": {
      "min": 1,
      "max": 90
    }
  },
  "NewRecord": {
    "employee_id": {
      "required": true
    },
    "attendance_date": {
      "required": true
    },
    "status": {
      "required": true
    },
    "notes": {
      "maxLength": 1000
    },
    "place": {
      "maxLength": 60
    }
  },
  "NewRole_wish": {
    "name": {
      "required": true,
      "maxLength": 60
    },
    "description": {
      "maxLength": 500
    }
  },
  "NewTeam": {
    "team_name": {
      "required": true,
      "maxLength": 255
    }
  },
  "NewVideo": {
    "filename": {
      "required": true,
      "maxLength": 255
    },
    "content_type": {
      "required": true,
      "maxLength": 100
    },
    "size": {
      "required": true,
      "min": 1,
      "max": 4294967296
    },
    "sha256": {
      "minLength": 64,
      "maxLength": 64
    }
  },
  "PasswordChange": {
    "current_password": {
      "required": true
    },
    "new_password": {
      "required": true
    }
  },
  "PasswordReset": {
    "token": {
      "required": true
    },
    "password": {
      "required": true
    }
  },
  "ProofAnswer": {
    "token": {
      "required": true
    }
  },
  "RecordChange": {
    "notes": {
      "maxLength": 1000
    },
    "place": {
      "maxLength": 60
    }
  },
  "Register": {
    "email": {
      "required": true,
      "type": "email"
    },
    "password": {
      "required": true
    },
    "username": {
      "minLength": 2,
      "maxLength": 64
    },
    "first_name": {
      "maxLength": 100
    },
    "last_name": {
      "maxLength": 100
    },
    "company_name": {
      "maxLength": 255
    },
    "phone_number": {
      "maxLength": 40
    }
  },
  "RoleChange_wish": {
    "name": {
      "maxLength": 60
    },
    "description": {
      "maxLength": 500
    }
  },
  "RulesChange": {
    "grace_minutes": {
      "min": 0,
      "max": 240
    },
    "longest_shift_hours": {
      "min": 1,
      "max": 24
    }
  },
  "SignIn": {
    "password": {
      "required": true
    }
  },
  "SignUp": {
    "company_name": {
      "maxLength": 255
    },
    "name": {
      "maxLength": 255
    },
    "email": {
      "required": true,
      "type": "email"
    },
    "password": {
      "required": true
    },
    "username": {
      "minLength": 2,
      "maxLength": 64
    }
  },
  "TeamChange": {
    "team_name": {
      "maxLength": 255
    }
  },
  "TotpCode": {
    "code": {
      "required": true
    }
  },
  "UserChange": {
    "username": {
      "minLength": 2,
      "maxLength": 64
    },
    "first_name": {
      "maxLength": 100
    },
    "last_name": {
      "maxLength": 100
    },
    "phone_number": {
      "maxLength": 40
    },
    "avatar_url": {
      "maxLength": 2000
    }
  },
  "ViewAs": {
    "user_id": {
      "required": true
    }
  },
  "assistant_NewMessage_wish": {
    "message": {
      "maxLength": 2000
    }
  },
  "assistant_NewReport_wish": {
    "name": {
      "required": true,
      "maxLength": 200
    },
    "plan": {
      "required": true
    }
  }
} satisfies Record<string, Record<string, Limit>>

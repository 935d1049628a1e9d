import { Badge, Title } from "@mantine/core";
import { Logo, SignInForm, useMedplumProfile } from "@medplum/react";
import { Navigate, useNavigate } from "react-router";

/** Signing in by e-mail address and password. */
export function SignInPage() {
  const navigate = useNavigate();
  if (useMedplumProfile()) return <Navigate to="/patients" replace />;
  return (
    <main className="sign-in">
      <SignInForm disableGoogleAuth onSuccess={() => navigate("/patients")}>
        <Logo size={32} />
        <Title order={1} size="h3" mt="sm">
          Sign in to Lakeside
        </Title>
        <Badge color="orange" variant="light" mt="xs" data-environment="practice">
          Practice
        </Badge>
      </SignInForm>
    </main>
  );
}

print("specless")
